/** Packs a zip file again, as tightly as deflate can: `vsce` packs as fast as it can. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Shorter blocks, each with a code of its own, suit files of which every part is of another kind. */
const TIGHT = { level: 9, memLevel: 6 };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
/** The flag of a size that stands behind its file. */
const SIZE_BEHIND = 8;

/**
 * @param {Buffer} archive a zip file without a comment, below 4 GB
 * @returns {Buffer} the same files, with their names, times and modes
 */
export function repacked(archive) {
  const end = archive.length - END_BYTES;
  if (archive.readUInt32LE(end) !== END) throw new Error('This zip file does not end as one without a comment does.');
  const locals = [];
  const centrals = [];
  let at = archive.readUInt32LE(end + 16);
  let offset = 0;
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const entry = entryAt(archive, at);
    const packed = entry.method === DEFLATED ? tight(entry.packed) : entry.packed;
    const central = Buffer.from(entry.header);
    central.writeUInt16LE(central.readUInt16LE(8) & ~SIZE_BEHIND, 8);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(offset, 42);
    const local = [localHeader(central), entry.name, packed];
    centrals.push(central);
    locals.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
    at += entry.header.length;
  }
  const directory = Buffer.concat(centrals);
  const closing = Buffer.from(archive.subarray(end));
  closing.writeUInt32LE(directory.length, 12);
  closing.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, closing]);
}

/** An entry of the central directory, and what it is of. */
function entryAt(archive, at) {
  if (archive.readUInt32LE(at) !== CENTRAL) throw new Error(`There is no entry of a zip file at ${at}.`);
  const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
  const local = archive.readUInt32LE(at + 42);
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  return {
    header: archive.subarray(at, at + CENTRAL_BYTES + name + extra + comment),
    name: archive.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + name),
    method: archive.readUInt16LE(at + 10),
    packed: archive.subarray(start, start + archive.readUInt32LE(at + 20)),
  };
}

function tight(packed) {
  const smaller = deflateRawSync(inflateRawSync(packed), TIGHT);
  return smaller.length < packed.length ? smaller : packed;
}

/** What stands before a file says the same as its entry, from the version to the length of the name. */
function localHeader(central) {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL, 0);
  central.copy(header, 4, 6, 30);
  return header;
}
