const stars = "***";

/**
 * Takes secrets out of what is shown. The component masks them itself: this is for what it has overlooked.
 * @param secrets texts that are shown nowhere
 */
export const masking =
  (secrets: string[]) =>
  (text: string): string =>
    secrets.reduce((masked, secret) => (secret === "" ? masked : masked.replaceAll(secret, stars)), text);
