/** Mocha's browser build, which sets `Mocha` on the global object. */
declare module 'mocha/mocha.js';
