/** Mocha's own “dot” reporter, which also writes how many tests passed, and which failed, to a file. */
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}\n${error.message}`));
    runner.on('pending', (test) => failures.push(`${test.fullTitle()}\nIt was left out.`));
    runner.once('end', () => writeFileSync(options.reporterOption.output, JSON.stringify({ passed: runner.stats.passes, failures })));
  }
}

module.exports = CountingReporter;
