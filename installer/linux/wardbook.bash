# bash completion for wardbook: commands, their subcommands and options, asked from the program itself.
_wardbook() {
    local cur=${COMP_WORDS[COMP_CWORD]} words=() word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word == -* ]] || words+=("$word")
    done
    local help
    if [ ${#words[@]} -eq 0 ]; then
        help=$(wardbook --help 2>/dev/null)
    else
        help=$(wardbook "${words[0]}" --help 2>/dev/null)
    fi
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(grep -oE -- '--[a-z-]+' <<<"$help" | sort -u)" -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -W "$(awk '/^[A-Z]?[a-z]*ubcommands:|^命令/ {on=1; next} on && /^  [a-z]/ {print $1}' <<<"$help")" -- "$cur")
        [ ${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}
complete -o filenames -F _wardbook wardbook
