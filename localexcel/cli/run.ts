/** The commands of the command line: what they are called, what they take, and how they end. */
import { Command, CommanderError } from 'commander';
import { LANGUAGES, type Language } from '../../src/locales';
import { checkFile } from './commands/check';
import { evaluateFormula } from './commands/eval';
import { makeBook, type NewChoice } from './commands/new';
import { reportFile, REPORT_PART_NAMES, type ReportFileChoice } from './commands/report';
import { rollUpFile } from './commands/rollup';
import { buildSample, makeDemo, plantMistakes } from './demo';
import { EXIT, Failure } from './failure';
import type { Output, Request } from './goalBook';
import { say, type TextName, type Values } from './texts';

/** Runs one command and answers its exit code; it never throws. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const language = findLanguage(args);
  let code: number = EXIT.ok;
  try {
    if (language === undefined) throw new Failure('badLanguage', { language: args[args.indexOf('--lang') + 1] ?? '' });
    await describeCommands(language, output, (result) => (code = result)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explainEnd(error, language ?? 'sv', output);
  }
}

/** The language is needed before the arguments are understood, for what is said of them. undefined: one that does not exist. */
function findLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  if (at < 0) return 'sv';
  const wanted = args[at]!.startsWith('--lang=') ? args[at]!.slice('--lang='.length) : args[at + 1];
  return LANGUAGES.find((language) => language === wanted);
}

function describeCommands(language: Language, output: Output, end: (code: number) => void): Command {
  const text = (name: TextName) => say(language, name);
  const request = (command: Command): Request => {
    const { json = false, force = false } = command.optsWithGlobals<{ json?: boolean; force?: boolean }>();
    return { language, json, force, output };
  };
  const program = new Command('malbok')
    .description(text('about'))
    .option('--lang <sv|en>', text('langOption'))
    .option('--json', text('jsonOption'))
    .option('--force', text('forceOption'));
  program
    .helpOption('-h, --help', text('helpOption'))
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => HELP_TITLES[language][title] ?? title,
      styleUsage: (usage) => translatePlaces(usage, language),
      styleSubcommandTerm: (term) => translatePlaces(term, language),
    })
    // What is wrong with the arguments is told by `explainEnd` in our own words.
    .configureOutput({
      writeOut: (lines) => output.out(lines.trimEnd()),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .exitOverride();
  const command = (name: string, about: TextName) => program.command(name).description(text(about));
  const [file, formula, folder, word, year, code, parts] = (
    ['fileName', 'formulaName', 'folderName', 'wordName', 'yearName', 'codeName', 'partsName'] as const
  ).map((name) => `<${text(name)}>`);

  command('new', 'newAbout')
    .requiredOption(`--model ${word}`, text('modelOption'))
    .option(`--year ${year}`, text('yearOption'))
    .option(`--municipality ${word}`, text('municipalityOption'))
    .requiredOption(`--out ${file}`, text('outOption'))
    .action(async (choice: NewChoice, self: Command) => end(await makeBook(choice, request(self))));
  command('demo', 'demoAbout')
    .option(`--out ${folder}`, text('outFolderOption'))
    .action(async (choice: { out?: string }, self: Command) => end(await makeDemo(choice, request(self))));
  command('check', 'checkAbout')
    .argument(`${file}`, text('fileArgument'))
    .action(async (file: string, _choice: object, self: Command) => end(await checkFile(file, request(self))));
  command('rollup', 'rollupAbout')
    .argument(`${file}`, text('fileArgument'))
    .option(`--occasion ${word}`, text('occasionOption'))
    .action(async (file: string, choice: { occasion?: string }, self: Command) => end(await rollUpFile(file, choice, request(self))));
  command('eval', 'evalAbout')
    .argument(`${file}`, text('fileArgument'))
    .argument(`${formula}`, text('formulaArgument'))
    .action(async (file: string, formula: string, _choice: object, self: Command) =>
      end(await evaluateFormula(file, formula, request(self))),
    );
  command('report', 'reportAbout')
    .argument(`${file}`, text('fileArgument'))
    .requiredOption(`--occasion ${word}`, text('occasionOption'))
    .requiredOption(`--out ${file}`, text('outOption'))
    .option(`--html ${file}`, text('htmlOption'))
    .option(`--docx ${file}`, text('docxOption'))
    .option(`--committee ${code}`, text('committeeOption'))
    .option('--language <sv|en>', text('reportLanguageOption'))
    .option(`--without ${parts}`, say(language, 'withoutOption', { parts: REPORT_PART_NAMES }))
    .action(async (file: string, choice: ReportFileChoice, self: Command) => end(await reportFile(file, choice, request(self))));
  // The demo's own steps, each in a process with a fresh Excel.
  program
    .command('demo-book', { hidden: true })
    .argument('<sample>')
    .requiredOption('--out <folder>')
    .action(async (sample: string, { out }: { out: string }, self: Command) => end(await buildSample(sample, out, request(self))));
  program
    .command('demo-mistakes', { hidden: true })
    .argument('<file>')
    .requiredOption('--out <file>')
    .action(async (file: string, { out }: { out: string }, self: Command) => end(await plantMistakes(file, out, request(self))));
  return program;
}

/** Commander's own titles, which it gives in English. */
const HELP_TITLES: Record<Language, Partial<Record<string, string>>> = {
  sv: {
    'Usage:': 'Användning:',
    'Arguments:': 'Argument:',
    'Options:': 'Val:',
    'Global Options:': 'Val för alla kommandon:',
    'Commands:': 'Kommandon:',
  },
  en: {},
};

/** "[options]" and "[command]" in the lines of use, which commander too gives in English. */
function translatePlaces(line: string, language: Language): string {
  return language === 'sv' ? line.replace('[options]', '[val]').replace('[command]', '[kommando]') : line;
}

const USAGE: Partial<Record<string, TextName>> = {
  // Nothing at all was said: commander's code for the help that it would show then.
  'commander.help': 'usageNoCommand',
  'commander.unknownCommand': 'usageUnknownCommand',
  'commander.unknownOption': 'usageUnknownOption',
  'commander.missingArgument': 'usageMissingArgument',
  'commander.missingMandatoryOptionValue': 'usageMissing',
  'commander.optionMissingArgument': 'usageMissing',
  'commander.excessArguments': 'usageTooMany',
};

function explainEnd(error: unknown, language: Language, output: Output): number {
  const tell = (name: TextName, values?: Values) => output.error(say(language, name, values));
  if (error instanceof Failure) {
    tell(error.text, error.values);
    return EXIT.unusable;
  }
  if (error instanceof CommanderError) {
    const usage = USAGE[error.code];
    // The rest are help and its like, which commander has printed.
    if (!usage) return error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
    tell(usage, { name: /'([^']*)'/.exec(error.message)?.[1] ?? '' });
    return EXIT.unusable;
  }
  const { message = String(error), stack } = error as Partial<Error>;
  tell('unexpected', { message: message.split('\n')[0] ?? '' });
  if (process.env.MALBOK_DEBUG && stack) output.error(stack);
  return EXIT.unexpected;
}
