# Finds Java 17 or newer and runs Tocsin with it. Read by bin/tocsin of a release and by
# ./tocsin of a checkout; POSIX sh.

# Follows links by hand: `readlink -f` is missing on older macOS.
real_path() {
  path=$1
  while [ -L "$path" ]; do
    link=$(readlink "$path")
    case $link in
      /*) path=$link ;;
      *) path=$(dirname "$path")/$link ;;
    esac
  done
  printf '%s/%s\n' "$(CDPATH='' cd "$(dirname "$path")" && pwd -P)" "$(basename "$path")"
}

# Prints the major version of the given java, or 0. The `release` file saves starting Java to ask.
java_major() {
  release=$(dirname "$(dirname "$(real_path "$1")")")/release
  version=
  if [ -f "$release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$release")
  fi
  if [ -z "$version" ]; then
    version=$("$1" -version 2>&1 | sed -n 's/^.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  case $version in
    1.*) version=${version#1.} ;;
  esac
  version=${version%%[!0-9]*}
  printf '%s\n' "${version:-0}"
}

# Sets java, java_version: JAVA_HOME first, then PATH, then what macOS knows. With the word
# "compiler", only a Java that has javac beside it will do. Tells what to do and returns 1 if none.
find_java() {
  seen=
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" \
    "$(mac_java_home)"; do
    if [ -z "$candidate" ] || [ ! -x "$candidate" ]; then
      continue
    fi
    java_version=$(java_major "$candidate")
    if [ "$java_version" -lt 17 ]; then
      seen="$seen $candidate (version $java_version)"
    elif [ "${1:-}" = compiler ] && [ ! -x "$(dirname "$(real_path "$candidate")")/javac" ]; then
      seen="$seen $candidate (version $java_version, without the compiler)"
    else
      java=$candidate
      return 0
    fi
  done
  what="Java 17 or newer"
  [ "${1:-}" != compiler ] || what="a JDK 17 or newer, to build"
  {
    printf 'tocsin: needs %s; found:%s\n' "$what" "${seen:- none}"
    printf 'tocsin: install one (Debian: apt install openjdk-17-jdk-headless; macOS: brew install\n'
    printf 'tocsin: openjdk; or https://adoptium.net), or set JAVA_HOME to where one is\n'
  } >&2
  return 1
}

mac_java_home() {
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v 17+ 2>/dev/null) && printf '%s/bin/java\n' "$home"
  fi
  return 0
}

# Without a locale Java 17 reads arguments and file names as ASCII and mangles the rest.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX)
      unset LC_ALL
      LC_CTYPE=C.UTF-8
      export LC_CTYPE
      ;;
  esac
}

# Becomes Tocsin: the first argument is where examples/ and schema/ lie, the second the class
# path, the others are for Tocsin. Wants find_java.
run_tocsin() {
  tocsin_home=$1 class_path=$2
  shift 2
  use_utf8
  # A short life: no collector threads, and the slow, thorough compiler comes in ten times as late
  # as usual, for whoever reads or folds much. For signals it stays away: it takes longer than it
  # saves, a fifth of the processor time. Files of event data pass through large pages of memory,
  # which saves a twelfth. The desk in the browser lives all day: the compiler comes as usual, the
  # collector never stops everyone for long, nor looks through all that lives before two thirds of
  # the heap are taken by it (by itself it did every five seconds, a fourth of the time, since so
  # much is thrown away in between), and what is worked out beforehand runs when no one
  # waits for the processor (nice 19, which Linux lets anyone ask for; Java doubts it, in a warning);
  # the compiler, which Java would put before those who wait where root runs it, comes after them.
  # Output is UTF-8 wherever we are.
  # SQLite's driver loads a native library; newer Java warns unless told that this is meant.
  late="-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
    -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
  verb=${1:-}
  if [ "$verb" = demo ]; then
    for word; do
      [ "$word" != --serve ] || verb=serve
    done
  fi
  case $verb in
    signals) tuned="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" ;;
    serve)
      tuned="-XX:+UseG1GC -XX:MaxGCPauseMillis=50
        -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=65"
      ;;
    *) tuned="-XX:+UseSerialGC $late" ;;
  esac
  case $(uname -s):$verb in
    Linux:import | Linux:watch) tuned="$tuned -XX:+UseTransparentHugePages" ;;
    Linux:serve)
      tuned="$tuned -XX:-PrintWarnings -XX:ThreadPriorityPolicy=1 -XX:JavaPriority1_To_OSPriority=19
        -XX:CompilerThreadPriority=5"
      ;;
  esac
  # shellcheck disable=SC2086 # several options each, split at blanks
  exec "$java" $tuned -Xshare:auto \
    --enable-native-access=ALL-UNNAMED \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ${TOCSIN_JAVA_OPTIONS:-} \
    -Dtocsin.home="$tocsin_home" -cp "$class_path" org.tocsin.cli.main.Main "$@"
}
