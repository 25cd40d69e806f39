/**
 * Headers that say where a message ends, which host it is for and what the connection does next. They are the
 * client's alone: connections are used again, also by other tenants, and where a message ended elsewhere than the
 * client believes, the next request would get another one's answer.
 */
const framing =
  /^(content-length|transfer-encoding|host|connection|keep-alive|te|trailer|upgrade|expect|proxy-.*)$/;

/** Whether a header frames the request, in any spelling that a server may take for it. */
export const isFraming = (name: string) => framing.test(name.trim().toLowerCase().replaceAll("_", "-"));
