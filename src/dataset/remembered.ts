// What is made from a whole ledger is asked for by many pages or rules: it is made once for each ledger and goes when the ledger goes.

/** The function, whose value for an object is made at the first call and given back at every later one. The object must not change. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
