/**
 * Loaded first into every Node process of an editor under test: writes to the file named by WITNESS which process it is in,
 * and whatever host outside this machine that process wants to reach.
 */
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.WITNESS;
const own = (host) => host === undefined || /^(?:localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0)$/.test(host);
const write = (line) => appendFileSync(file, `${line}\n`);

if (file) {
  write(`process ${process.argv.slice(1).join(' ')}`);
  watch(net.Socket.prototype, 'connect', (args) => {
    const [first, second] = Array.isArray(args[0]) ? args[0] : args;
    return typeof first === 'object' ? first.host : typeof second === 'string' ? second : undefined;
  });
  watch(dns, 'lookup', ([name]) => name);
  watch(dns.promises, 'lookup', ([name]) => name);
}

function watch(module, name, hostOf) {
  const real = module[name];
  module[name] = function (...args) {
    const host = hostOf(args);
    if (!own(host)) write(`outside ${host} ${process.argv.slice(1).join(' ')}`);
    return real.apply(this, args);
  };
}
