/** Puts the file of the compiled catalogue together: one stretch behind the other. */
import type { Letters, Span } from './file.js';

export class FileWriter {
  private readonly parts: Uint8Array[] = [];
  private size: number;

  /** @param head how many bytes the head will take */
  constructor(private readonly head: number) {
    this.size = head;
  }

  /** Adds bytes and says where they have come to lie. */
  put(bytes: Uint8Array): Span {
    this.parts.push(bytes);
    this.size += bytes.length;
    return [this.size - bytes.length, this.size];
  }

  text(text: string, letters: Letters): Span {
    return this.put(letters === 'ascii' ? asciiOf(text) : utf16Of(text));
  }

  json(value: unknown, letters: Letters = 'ascii'): Span {
    return this.text(JSON.stringify(value), letters);
  }

  numbers(values: Uint32Array): Span {
    return this.put(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** The whole file. The head is filled up with spaces. */
  under(head: unknown): Uint8Array {
    const json = asciiOf(JSON.stringify(head));
    if (json.length >= this.head) throw new Error(`The head of the catalogue takes ${json.length} bytes and there is room for ${this.head}.`);
    const out = new Uint8Array(this.size).fill(SPACE, 0, this.head - 1);
    out.set(json);
    out[this.head - 1] = NEWLINE;
    let at = this.head;
    for (const part of this.parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}

const SPACE = 32;
const NEWLINE = 10;

/** A byte a character: what is not ASCII is escaped as JSON has it. */
function asciiOf(json: string): Uint8Array {
  const ascii = json.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const bytes = new Uint8Array(ascii.length);
  for (let i = 0; i < ascii.length; i++) bytes[i] = ascii.charCodeAt(i);
  return bytes;
}

function utf16Of(json: string): Uint8Array {
  const units = Uint16Array.from(json, (_, index) => json.charCodeAt(index));
  return new Uint8Array(units.buffer);
}
