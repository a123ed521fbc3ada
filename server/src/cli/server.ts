/** `clausewright server`: the language server, for editors. */
import { Command } from 'commander';
import { Misuse } from './misuse.js';

export function serverCommand(): Command {
  return new Command('server')
    .summary('start the language server')
    .description('Starts the language server, for an editor that speaks the Language Server Protocol.')
    .option('--stdio', 'speak over standard input and output')
    .action(async (options: { stdio?: boolean }) => {
      if (!options.stdio) throw new Misuse('server: say how the editor is connected. Write "clausewright server --stdio".');
      const { startNode } = await import('../node/main.js');
      startNode();
    });
}
