/** Loaded before the command: whatever could reach a network throws. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function refuse(module, names) {
  for (const name of names) {
    module[name] = () => {
      throw new Error(`the network was asked for: ${name}`);
    };
  }
}

// Pipes to a parent process are sockets too, so it is connecting and listening that is refused, not the socket.
refuse(net, ['connect', 'createConnection', 'createServer']);
refuse(net.Socket.prototype, ['connect']);
refuse(net.Server.prototype, ['listen']);
refuse(tls, ['connect', 'createServer']);
refuse(http, ['request', 'get', 'createServer']);
refuse(https, ['request', 'get', 'createServer']);
refuse(http2, ['connect', 'createServer', 'createSecureServer']);
refuse(dgram, ['createSocket']);
refuse(dns, ['lookup', 'resolve', 'resolve4', 'resolve6']);
refuse(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']);
refuse(globalThis, ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']);
syncBuiltinESMExports();
