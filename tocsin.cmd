@echo off
rem Runs Tocsin from a checkout: builds what is missing or older than its sources, then runs it.
rem Needs a JDK 17 or newer and, to build, Maven 3.8 or newer. See also the file tocsin beside it.
rem TOCSIN_MAVEN_OPTIONS, TOCSIN_JAVA_OPTIONS: more options for either.
setlocal DisableDelayedExpansion
for %%d in ("%~dp0.") do set "TOCSIN_TOP=%%~fd"
set "TOCSIN_MODULES=journal vault notice core intake cli"
set "TOCSIN_LAST=cli"
rem These verbs are of a module that nothing else needs: its libraries are fetched when one is called.
for %%v in (import fetch watch signals coverage event sql export) do if /i "%~1"=="%%v" set "TOCSIN_LAST=lake"
for %%v in (forecast score scoreboard) do if /i "%~1"=="%%v" set "TOCSIN_LAST=forecast"
for %%v in (serve) do if /i "%~1"=="%%v" set "TOCSIN_LAST=desk"
if /i "%~1"=="publish" if exist "%TOCSIN_TOP%\desk\target\launch\built" set "TOCSIN_LAST=desk"
if /i "%~1"=="demo" for %%v in (%*) do if /i "%%~v"=="--serve" set "TOCSIN_LAST=desk"
if "%TOCSIN_LAST%"=="desk" set "TOCSIN_MODULES=%TOCSIN_MODULES% lake desk"
if "%TOCSIN_LAST%"=="forecast" set "TOCSIN_MODULES=%TOCSIN_MODULES% lake forecast"
if "%TOCSIN_LAST%"=="lake" set "TOCSIN_MODULES=%TOCSIN_MODULES% lake"
set "TOCSIN_LAUNCH=%TOCSIN_TOP%\%TOCSIN_LAST%\target\launch"

rem Newer than the last build? PowerShell answers 0 for fresh, 1 for stale.
if not exist "%TOCSIN_LAUNCH%\built" goto build
if not exist "%TOCSIN_LAUNCH%\class-path" goto build
powershell -NoProfile -Command "$t = $env:TOCSIN_TOP; $b = (Get-Item (Join-Path $env:TOCSIN_LAUNCH 'built')).LastWriteTimeUtc; $f = @(Join-Path $t 'pom.xml'); foreach ($m in $env:TOCSIN_MODULES.Split(' ')) { $f += Join-Path $t ($m + '\pom.xml'); $f += Join-Path $t ($m + '\src\main') }; $moved = (Get-Content (Join-Path $env:TOCSIN_LAUNCH 'built') -TotalCount 1).Trim() -ne $t; $newer = @(Get-Item $f) + @(Get-ChildItem $f -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1; if ($moved -or $newer) { exit 1 } else { exit 0 }"
if errorlevel 1 goto build
goto run

:build
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
if not exist "%TOCSIN_LAUNCH%" mkdir "%TOCSIN_LAUNCH%"
if exist "%TOCSIN_LAUNCH%\built" del "%TOCSIN_LAUNCH%\built"
rem Dated when the build begins: what changes meanwhile counts as newer.
>"%TOCSIN_LAUNCH%\started" echo %TOCSIN_TOP%
echo tocsin: building what is missing; the first time this fetches libraries 1>&2
pushd "%TOCSIN_TOP%"
call mvn -B -ntp -Dtocsin.main %TOCSIN_MAVEN_OPTIONS% -pl %TOCSIN_LAST% -am compile >"%TOCSIN_LAUNCH%\build.log" 2>&1 <nul
set "TOCSIN_RESULT=%ERRORLEVEL%"
popd
if not "%TOCSIN_RESULT%"=="0" goto failed
move /y "%TOCSIN_LAUNCH%\started" "%TOCSIN_LAUNCH%\built" >nul

:run
set "TOCSIN_CLASSES="
for /f "usebackq delims=" %%c in ("%TOCSIN_LAUNCH%\class-path") do set "TOCSIN_CLASSES=%%c"
set "TOCSIN_CLASSES=%TOCSIN_CLASSES:"=%"
call "%TOCSIN_TOP%\cli\src\main\bin\tocsin.cmd" %*
exit /b %ERRORLEVEL%

:failed
powershell -NoProfile -Command "Get-Content (Join-Path $env:TOCSIN_LAUNCH 'build.log') -Tail 25" 1>&2
echo tocsin: the build failed; all of Maven's words are in %TOCSIN_LAUNCH%\build.log 1>&2
exit /b 70

:nomaven
echo tocsin: needs Maven 3.8 or newer, to build; found none on PATH 1>&2
echo tocsin: install it from https://maven.apache.org, or use the release zip, which needs Java alone 1>&2
exit /b 69
