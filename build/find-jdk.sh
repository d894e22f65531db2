# Sourced by mvnw and entente. Sets `jdk` to the home of a Java 25 or newer that has the program asked for.
# Reads each home's `release` file rather than starting its java, which would cost 40 ms a time.

# $1 a home, $2 the program needed in its bin folder: javac to build, java to run
is_recent_jdk() {
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
  while IFS='="' read -r name _ version _; do
    [ "$name" = JAVA_VERSION ] || continue
    version=${version%%[!0-9]*}
    [ "${version:-0}" -ge 25 ]
    return
  done <"$1/release"
  return 1
}

# $1 the program needed, $2 a home found before, if any
find_jdk() {
  for jdk in "${JAVA_HOME-}" "${JDK25_HOME-}" "${2-}"; do
    [ -n "$jdk" ] && is_recent_jdk "$jdk" "$1" && return
  done
  on_path=$(readlink -f "$(command -v "$1")" 2>/dev/null)
  # A 25 is taken before a newer one: it is what Entente is tested on.
  for jdk in "${on_path%/bin/*}" \
    /usr/lib/jvm/*25* /opt/*jdk*25* "${HOME-}"/.sdkman/candidates/java/25* "${HOME-}"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/lib/jvm/* /opt/*jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    is_recent_jdk "$jdk" "$1" && return
  done
  jdk=
  return 1
}
