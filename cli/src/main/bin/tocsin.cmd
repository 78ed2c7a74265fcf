@echo off
rem Runs Tocsin from an unpacked release. Needs Java 17 or newer, nothing else.
rem TOCSIN_JAVA_OPTIONS: more options for Java, such as -Xmx4g.
setlocal DisableDelayedExpansion
rem A checkout's tocsin.cmd calls this one with the two set.
if defined TOCSIN_CLASSES goto find
for %%d in ("%~dp0..") do set "TOCSIN_TOP=%%~fd"
set "TOCSIN_CLASSES=%TOCSIN_TOP%\lib\*"

:find

set "TOCSIN_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "TOCSIN_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined TOCSIN_JAVA for %%j in (java.exe) do set "TOCSIN_JAVA=%%~$PATH:j"
if not defined TOCSIN_JAVA goto nojava
rem The first number of: java version "17.0.15"
set "TOCSIN_VERSION="
for /f "tokens=3" %%v in ('""%TOCSIN_JAVA%" -version 2^>^&1 ^| findstr /i "version""') do if not defined TOCSIN_VERSION set "TOCSIN_VERSION=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%TOCSIN_VERSION%") do set "TOCSIN_VERSION=%%m"
set /a TOCSIN_MAJOR=TOCSIN_VERSION 2>nul
if %TOCSIN_MAJOR% lss 17 goto nojava

rem The slow, thorough compiler comes in late; for signals it takes longer than it saves; the desk
rem in the browser lives all day, so there it comes as usual.
set "TOCSIN_TUNED=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
if "%~1"=="signals" set "TOCSIN_TUNED=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
set "TOCSIN_SERVES="
if "%~1"=="serve" set "TOCSIN_SERVES=yes"
if "%~1"=="demo" for %%w in (%*) do if "%%~w"=="--serve" set "TOCSIN_SERVES=yes"
if defined TOCSIN_SERVES set "TOCSIN_TUNED=-XX:+UseG1GC -XX:MaxGCPauseMillis=50 -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=65"

"%TOCSIN_JAVA%" %TOCSIN_TUNED% -Xshare:auto --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %TOCSIN_JAVA_OPTIONS% "-Dtocsin.home=%TOCSIN_TOP%" -cp "%TOCSIN_CLASSES%" org.tocsin.cli.main.Main %*
exit /b %ERRORLEVEL%

:nojava
echo tocsin: needs Java 17 or newer; found: %TOCSIN_JAVA% %TOCSIN_VERSION% 1>&2
echo tocsin: install one from https://adoptium.net, or set JAVA_HOME to where one is 1>&2
exit /b 69
