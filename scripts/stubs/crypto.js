/** Stands for the `import` of `node:crypto`, which would load WebCrypto with it: `@actions/core` needs one function. */
export const randomUUID = () => process.getBuiltinModule('node:crypto').randomUUID();
