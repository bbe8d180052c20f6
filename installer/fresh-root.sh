# A fresh system made by debootstrap, to try packages in. Sourced by package-test and portable-test; needs root.

# fresh_root RELEASE: makes $root and the function `inside`; the system goes when the script ends.
fresh_root() {
    local release=$1 mirror
    # apt's own mirror of Debian, if it has one; repositories of others have no base system
    mirror=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' | awk '$1 == "Debian" && $2 == "Debian" && !uri {uri = $3} END {print uri}')
    root=$(mktemp -d "/var/tmp/wardbook-root.XXXXXX")
    chmod 755 "$root"
    mounts=("$root/proc")
    trap leave_root EXIT
    debootstrap --variant=minbase "$release" "$root" ${mirror:+"$mirror"} >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
    [ ! -d /etc/apt/apt.conf.d ] || cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    mount -t proc proc "$root/proc"
    mkdir -m 700 "$root/run/user"
    inside apt-get update -q >/dev/null
}

inside() {
    chroot "$root" env -i XDG_RUNTIME_DIR=/run/user PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# Only what runs inside is ended: by its root, not by its name. What a test mounts it adds to `mounts`.
leave_root() {
    local process place
    rm -f "$root.log"
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root" 2>/dev/null)" != "$root" ] || kill "${process#/proc/}" 2>/dev/null || true
    done
    for place in "${mounts[@]}"; do
        wait_for 5 unmounted "$place" || {
            echo "$place is still mounted; $root stays" >&2
            return
        }
    done
    rm -rf --one-file-system "$root"
}

unmounted() { ! mountpoint -q "$1" || umount "$1" 2>/dev/null; }

install_inside() { inside apt-get install -y -q --no-install-recommends "$@" >"$root/tmp/apt.log" 2>&1 || { tail "$root/tmp/apt.log"; exit 1; }; }

fail() {
    echo "$*" >&2
    exit 1
}

# wait_for SECONDS COMMAND…: true as soon as the command is.
wait_for() {
    local seconds=$1
    shift
    while ! "$@"; do
        [ "$seconds" -gt 0 ] || return 1
        seconds=$((seconds - 1))
        sleep 1
    done
}

# The process in the fresh system that has this file open; nothing if none has.
holder_of() {
    local process
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root" 2>/dev/null)" = "$root" ] || continue
        ! ls -l "$process/fd" 2>/dev/null | grep -F -- "$1" >/dev/null || { echo "${process#/proc/}"; return 0; }
    done
    return 1
}

# open_window VAULT PROGRAM…: a window under Xvfb, unlocked by keys as a person would; `window` is its process.
open_window() {
    local vault=$1
    shift
    # sockets without a file are shared with the machine around, whose displays have low numbers
    display=${display:-$((1000 + $$ % 50000))}
    [ -e "$root/tmp/.X11-unix/X$display" ] || {
        inside mkdir -p -m 1777 /tmp/.X11-unix
        inside Xvfb ":$display" -screen 0 1440x900x24 -nolisten local -nolisten tcp >"$root/tmp/xvfb.log" 2>&1 &
        wait_for 30 test -e "$root/tmp/.X11-unix/X$display" || { cat "$root/tmp/xvfb.log"; fail "Xvfb doesn't start"; }
    }
    inside DISPLAY=":$display" WARDBOOK_STATE_DIR=/root/state "$@" "$vault" >"$root/tmp/window.log" 2>&1 &
    wait_for 30 inside DISPLAY=":$display" sh -c 'xdotool search --onlyvisible --class wardbook >/root/windows && [ -s /root/windows ]' ||
        { cat "$root/tmp/window.log"; fail "no window appears"; }
    sleep 3
    # no window manager: the focus is given by hand
    inside DISPLAY=":$display" sh -c 'xdotool windowfocus "$(tail -n 1 /root/windows)"; sleep 1
        xdotool type --delay 60 "$(cat /root/password)"; xdotool key Return'
    wait_for 40 holder_of "${vault#/}/register.db" >/dev/null || {
        cat "$root/tmp/window.log"
        fail "the window doesn't open the vault"
    }
    window=$(holder_of "$vault/register.db")
}

close_window() {
    kill "$window"
    wait_for 20 sh -c "! kill -0 $window 2>/dev/null" || fail "the window doesn't close when it is asked to"
}
