/**
 * Every test file loads the whole application into a context of its own, and V8 compiles the same few thousand sources anew for
 * each. Here what it made of a source the first time is kept for as long as the worker lives and handed to it again: of the
 * same text under the same name, and nothing else. V8 itself looks whether it fits, and compiles where it does not.
 *
 * Imported by Node before jest (see scripts/test.mjs), which makes modules by these two and no others.
 */
import vm from 'node:vm';

const { SourceTextModule, compileFunction } = vm;
const kept = { modules: new Map(), functions: new Map() };

const keptOf = (known, name, code) => {
  const found = known.get(name);
  return found?.code === code ? found.cachedData : undefined;
};

vm.SourceTextModule = class extends SourceTextModule {
  constructor(code, options = {}) {
    const cachedData = keptOf(kept.modules, options.identifier, code);
    super(code, { ...options, cachedData });
    // Before it is evaluated: afterwards there is none to be had.
    if (!cachedData) kept.modules.set(options.identifier, { code, cachedData: this.createCachedData() });
  }
};

vm.compileFunction = (code, parameters, options = {}) => {
  const cachedData = keptOf(kept.functions, options.filename, code);
  const made = compileFunction(code, parameters, { ...options, cachedData, produceCachedData: !cachedData });
  if (made.cachedData) kept.functions.set(options.filename, { code, cachedData: made.cachedData });
  return made;
};
