import type { Libraries } from "./libraries";

/**
 * Has a test file's libraries come from the one file that libraries.ts makes of them (see `setupFiles` in
 * jest.config.js). Nothing is mocked: they are the libraries themselves.
 */
const evaluate: Libraries = globalThis.libraries;
const libraries: Parameters<Libraries>[0] = { exports: {} };

evaluate(libraries, require);
for (const [name, load] of Object.entries(libraries.exports)) jest.mock(name, load);
