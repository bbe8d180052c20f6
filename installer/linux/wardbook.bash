# bash completion for wardbook: commands, their subcommands and options, asked from the program itself.

# Lines of a section of the help in $1, without the blanks before them.
__wardbook_section() {
    awk -v section="$2" 'tolower($0) ~ /^[a-z]+:/ {on = tolower($0) ~ "^" section; next}
                         on && /^  [^ ]/ {sub(/^ +/, ""); print}' <<<"$1"
}

_wardbook() {
    local program=${COMP_WORDS[0]} cur=${COMP_WORDS[COMP_CWORD]} path=() word i takes=
    local common current
    common=$("$program" --help 2>/dev/null) || return
    current=$common
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == -* ]]; then
            # an option that takes a value takes the next word too
            takes=$(__wardbook_section "$common"$'\n'"$current" options | grep -E -- "(^|,)$word [A-Z]" | head -n 1)
            [[ -n $takes ]] && ((i++))
            ((i < COMP_CWORD)) && takes=
        elif __wardbook_section "$current" subcommands | grep -qE -- "^$word( |$)"; then
            path+=("$word")
            current=$("$program" "${path[@]}" --help 2>/dev/null)
        fi
    done
    COMPREPLY=()
    if [[ -n $takes ]]; then
        case $takes in
        *"{"*"}"*)
            word=${takes#*\{}
            word=${word%%\}*}
            mapfile -t COMPREPLY < <(compgen -W "${word//,/ }" -- "$cur") ;;
        --vault*)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        *)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        esac
    elif [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(__wardbook_section "$common"$'\n'"$current" options |
            grep -oE -- '^[^ ]+' | tr ',' '\n')" -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -W "$(__wardbook_section "$current" subcommands | awk '{print $1}')" -- "$cur")
        if [ ${#COMPREPLY[@]} -eq 0 ]; then
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        fi
    fi
}
complete -F _wardbook wardbook
