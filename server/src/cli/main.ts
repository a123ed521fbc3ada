#!/usr/bin/env node
/** The `clausewright` command: reads arguments, hands over to one file per command, and sets the exit status. */
import { Command, CommanderError } from 'commander';
import { catalogueCommand } from './catalogue.js';
import { citationsCommand } from './citations.js';
import { coverageCommand } from './coverage.js';
import { explainCommand } from './explain.js';
import { lintCommand } from './lint.js';
import { describe, Misuse } from './misuse.js';
import { newCommand } from './new.js';
import { referencesCommand } from './references.js';
import { serverCommand } from './server.js';
import { shippedVersion } from './shipped.js';

const MISUSE = 2;

async function main(args: readonly string[]): Promise<void> {
  const program = new Command('clausewright')
    .description(
      'Checks AI-governance policy drafts in Markdown, English and Chinese, against a bundled catalogue of AI law and soft law.\nNot legal advice. Reads nothing from the network.',
    )
    .version(shippedVersion(), '--version', 'print the version')
    .helpOption('--help', 'say how this is used')
    .helpCommand(false)
    .showSuggestionAfterError();
  const all = [lintCommand(), citationsCommand(), referencesCommand(), coverageCommand(), explainCommand(), newCommand(), catalogueCommand(), serverCommand()];
  for (const command of all) program.addCommand(command);
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) {
    command
      .helpOption('--help', 'say how this is used')
      .exitOverride()
      .configureOutput({ outputError: () => {} });
  }
  try {
    if (args.length === 0) throw new Misuse('say what to do, such as “clausewright lint policies”. “clausewright --help” lists the commands.');
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = fail(error, args, program);
  }
}

/** One line on standard error: what, where, what to do. */
function fail(error: unknown, args: readonly string[], program: Command): number {
  const name = nameOf(args, program);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const what = error.message
      .replace(/^error: /, '')
      .replace(/\s+/g, ' ')
      .replace(/[.]?$/, '.');
    process.stderr.write(`${name}: ${what} “${name} --help” lists what it takes.\n`);
    return MISUSE;
  }
  if (error instanceof Misuse) {
    process.stderr.write(`${name}: ${error.message}\n`);
    return MISUSE;
  }
  process.stderr.write(`${name}: this is a fault of Clausewright, please report it. ${describe(error)}\n`);
  return MISUSE;
}

/** The command that was asked for, with the one it belongs to: `clausewright catalogue check`. */
function nameOf([first, ...rest]: readonly string[], command: Command): string {
  const below = command.commands.find((candidate) => candidate.name() === first);
  return below ? `${command.name()} ${nameOf(rest, below)}` : command.name();
}

// Whoever reads the output may stop early (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await main(process.argv.slice(2));
