import type { ToldCommand, ToldOption } from './command-tree.ts';

/** The completions of a program for the shells that have one, from its commands and options. */
export const COMPLETIONS = { bash, zsh, fish } as const satisfies Record<
  string,
  (program: ToldCommand) => string
>;

export type Shell = keyof typeof COMPLETIONS;

function bash(program: ToldCommand): string {
  const { name, commands } = program;
  const values = commands.flatMap((command) =>
    command.options
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ long, short, choices }) =>
        [long, ...(short === null ? [] : [`-${short}`])].map(
          (flag) =>
            `    '${command.name} ${flag}') COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$cur")); return ;;`,
        ),
      ),
  );
  const words = (command: ToldCommand): string =>
    [...command.commands.map((each) => each.name), ...command.options.map(({ long }) => long)].join(' ');
  return `# bash completion of ${name}: eval "$(${name} completion bash)"
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map((command) => command.name).join('|')}) command=$word; break ;; esac
  done
  case "$command $prev" in
${values.join('\n')}
  esac
  case $command in
    '') COMPREPLY=($(compgen -W '${words(program)}' -- "$cur")) ;;
${commands.map((command) => `    ${command.name}) ${offered(command, words(command))} ;;`).join('\n')}
  esac
}
complete -o default -F _${name} ${name}
`;
}

/** Options are offered where one is begun, names of commands wherever there are some; else files are. */
function offered({ commands }: ToldCommand, words: string): string {
  const reply = `COMPREPLY=($(compgen -W '${words}' -- "$cur"))`;
  return commands.length > 0 ? reply : `[[ $cur != -* ]] || ${reply}`;
}

function zsh({ name, commands }: ToldCommand): string {
  const of = (command: ToldCommand): string => {
    const names = command.commands.map((each) => each.name).join(' ');
    const rest = names === '' ? `'*:file:_files'` : `'1:command:(${names})' '*:file:_files'`;
    return `    ${command.name}) _arguments ${[...command.options.map(zshOption), rest].join(' \\\n      ')} ;;`;
  };
  return `#compdef ${name}
# zsh completion of ${name}: eval "$(${name} completion zsh)"
_${name}() {
  local -a commands
  commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${command.description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${commands.map(of).join('\n')}
  esac
}
compdef _${name} ${name}
`;
}

function zshOption({ long, description, choices, takesValue }: ToldOption): string {
  const told = description.replace(/[[\]\\:]/gu, (mark) => `\\${mark}`);
  const value = !takesValue ? '' : choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
  return quoted(`*${long}[${told}]${value}`);
}

function fish({ name, commands, options }: ToldCommand): string {
  const line = (condition: string, what: string): string =>
    `complete -c ${name} -n ${quoted(condition)} ${what}`;
  const option = (condition: string, { long, short, description, choices, takesValue }: ToldOption): string =>
    line(
      condition,
      [
        `-l ${long.replace(/^--/u, '')}`,
        ...(short === null ? [] : [`-s ${short}`]),
        ...(choices.length > 0 ? [`-x -a ${quoted(choices.join(' '))}`] : takesValue ? ['-r'] : []),
        `-d ${quoted(description)}`,
      ].join(' '),
    );
  const lines = [
    ...options.map((each) => option('__fish_use_subcommand', each)),
    ...commands.flatMap((command) => {
      const inside = `__fish_seen_subcommand_from ${command.name}`;
      return [
        line('__fish_use_subcommand', `-f -a ${command.name} -d ${quoted(command.description)}`),
        ...command.options.map((each) => option(inside, each)),
        ...command.commands.map((each) => line(inside, `-f -a ${each.name} -d ${quoted(each.description)}`)),
      ];
    }),
  ];
  return `# fish completion of ${name}: ${name} completion fish | source\n${lines.join('\n')}\n`;
}

/** A word in single quotation marks, as all three shells take it. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", '’')}'`;
}
