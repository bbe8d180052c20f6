# The one dependency list: what a build and the tests need on Debian 12, Debian 13 and Ubuntu 24.04. Sourced by
# installer/run and tests/run.
wardbook_packages="build-essential cmake ninja-build ccache lld pkg-config git ca-certificates
 qt6-base-dev qt6-charts-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
 libzip-dev libxlsxwriter-dev libexpat1-dev libcli11-dev libicu-dev libssl-dev zlib1g-dev
 libpoco-dev libpq-dev unixodbc-dev
 fonts-noto-cjk python3 python3-openpyxl zip unzip file"
# Servers that tests start themselves, to survey them.
wardbook_test_packages="postgresql mariadb-server odbc-postgresql dbus-daemon openssl"
# Names that differ between releases: the first that exists is taken.
wardbook_alternatives="libqt6svg6-dev|qt6-svg-dev libbotan-3-dev|libbotan-2-dev"
wardbook_sqlcipher_minimum="4.5.6"

wardbook_as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

wardbook_has_candidate() {
    local candidate
    candidate=$(apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ {print $2}')
    [ -n "$candidate" ] && [ "$candidate" != "(none)" ]
}

# Debian 12's own SQLCipher is too old: its backports suite has a newer one. It is added on the mirror that apt
# already uses, because units have mirrors of their own.
wardbook_add_backports() {
    local uri list=/etc/apt/sources.list.d/wardbook-backports.list
    [ -e "$list" ] && return 0
    apt-cache policy libsqlcipher-dev | grep -q bookworm-backports && return 0
    uri=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(RELEASE)' | awk '$2 == "bookworm" || $3 == "bookworm" {print $1; exit}')
    if [ -z "$uri" ]; then
        echo "Cannot tell which mirror apt uses for bookworm; add bookworm-backports by hand." >&2
        return 1
    fi
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $uri bookworm-backports main" \
        | wardbook_as_root tee "$list" >/dev/null
    wardbook_as_root apt-get update -q
}

# Installs what is missing of the list and of other packages that are named; says nothing and needs no root when
# everything is there.
wardbook_install_packages() {
    local package choice missing=() release
    export DEBIAN_FRONTEND=noninteractive
    for package in $wardbook_packages "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    # Qt Charts needs it; later releases have it in qt6-base-dev.
    ls /usr/lib/*/cmake/Qt6OpenGL/Qt6OpenGLConfig.cmake >/dev/null 2>&1 || missing+=("libqt6opengl6-dev|qt6-base-dev")
    for choice in $wardbook_alternatives; do
        local found=
        for package in ${choice//|/ }; do
            dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' && found=yes
        done
        [ -n "$found" ] || missing+=("$choice")
    done
    local have
    have=$(dpkg-query -W -f '${Version}' libsqlcipher-dev 2>/dev/null || true)
    local sqlcipher_ok=
    [ -n "$have" ] && dpkg --compare-versions "$have" ge "$wardbook_sqlcipher_minimum" && sqlcipher_ok=yes
    [ ${#missing[@]} -eq 0 ] && [ -n "$sqlcipher_ok" ] && return 0

    echo "Installing packages: ${missing[*]} $([ -n "$sqlcipher_ok" ] || echo libsqlcipher-dev)"
    wardbook_as_root apt-get update -q
    local install=()
    for choice in "${missing[@]}"; do
        for package in ${choice//|/ }; do
            if wardbook_has_candidate "$package"; then install+=("$package"); continue 2; fi
        done
        echo "apt knows no package ${choice//|/ or }: what needs it will say so." >&2
    done
    [ ${#install[@]} -eq 0 ] || wardbook_as_root apt-get install -y -q --no-install-recommends "${install[@]}"
    if [ -z "$sqlcipher_ok" ]; then
        release=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
        if [ "$release" = bookworm ]; then
            wardbook_add_backports
            wardbook_as_root apt-get install -y -q --no-install-recommends -t bookworm-backports libsqlcipher-dev
        else
            wardbook_as_root apt-get install -y -q --no-install-recommends libsqlcipher-dev
        fi
    fi
}

# Configures and builds a preset with as many jobs as the machine has.
wardbook_build() {
    local preset=$1
    cmake --preset "$preset" ${2:+"$2"} >"${TMPDIR:-/tmp}/wardbook-configure.$$" 2>&1 || {
        cat "${TMPDIR:-/tmp}/wardbook-configure.$$"; rm -f "${TMPDIR:-/tmp}/wardbook-configure.$$"; return 1; }
    rm -f "${TMPDIR:-/tmp}/wardbook-configure.$$"
    cmake --build --preset "$preset"
}
