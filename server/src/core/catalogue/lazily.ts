/** Gives an object a property that is made when somebody first asks for it. */
export function lazily<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key, make: () => Owner[Key]): void {
  const known = (value: Owner[Key]) => Object.defineProperty(owner, key, { value, enumerable: true, writable: true, configurable: true });
  Object.defineProperty(owner, key, {
    get: () => {
      const value = make();
      known(value);
      return value;
    },
    enumerable: true,
    configurable: true,
  });
}
