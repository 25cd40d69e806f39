// Addresses that records tell: they lead to the storage of files, by the name that whoever reads them calls the sandbox.

/** What stands in records for the storage, and for the tenant in it. */
export const storageMark = "https://storage.invalid/open";

/** The address of what is called so, as records keep it: `calls/5/recording.mp3`. */
export const openLink = (path: string): string => `${storageMark}/${path}`;
