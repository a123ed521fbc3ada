/** For tests in a browser: a folder that lies in memory, filled once with what the runner serves beside this extension. */
const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

const SCHEME = 'clausewright-test';

class VirtualFolder {
  /** Contents by path; folders are there because something lies in them, or because they were made. */
  files = new Map();
  folders = new Set(['/']);
  emitter = new EventEmitter();
  onDidChangeFile = this.emitter.event;

  watch() {
    return new Disposable(() => {});
  }

  stat(uri) {
    const content = this.files.get(uri.path);
    if (content) return { type: FileType.File, ctime: 0, mtime: content.time, size: content.bytes.length };
    if (this.folders.has(uri.path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri) {
    const top = uri.path === '/' ? '/' : `${uri.path}/`;
    const below = [...this.files.keys(), ...this.folders].filter((path) => path.startsWith(top) && path !== top);
    const names = [...new Set(below.map((path) => path.slice(top.length).split('/')[0]))];
    return names.map((name) => [name, this.files.has(top + name) ? FileType.File : FileType.Directory]);
  }

  readFile(uri) {
    const content = this.files.get(uri.path);
    if (!content) throw FileSystemError.FileNotFound(uri);
    return content.bytes;
  }

  writeFile(uri, bytes, { create = true } = {}) {
    const known = this.files.has(uri.path);
    if (!known && !create) throw FileSystemError.FileNotFound(uri);
    for (let path = uri.path; path !== '/'; ) this.folders.add((path = path.slice(0, path.lastIndexOf('/')) || '/'));
    this.files.set(uri.path, { bytes, time: Date.now() });
    this.emitter.fire([{ type: known ? FileChangeType.Changed : FileChangeType.Created, uri }]);
  }

  createDirectory(uri) {
    this.folders.add(uri.path);
  }

  delete(uri) {
    if (!this.files.delete(uri.path) && !this.folders.delete(uri.path)) throw FileSystemError.FileNotFound(uri);
    this.emitter.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

exports.activate = async (context) => {
  const folder = new VirtualFolder();
  const response = await fetch(Uri.joinPath(context.extensionUri, 'files.json').toString(true));
  for (const [path, text] of Object.entries(await response.json())) folder.writeFile(Uri.from({ scheme: SCHEME, path }), new TextEncoder().encode(text));
  context.subscriptions.push(workspace.registerFileSystemProvider(SCHEME, folder, { isCaseSensitive: true }));
};
