import { commandFor } from "../../console/openBrowser";

test.each([
  ["darwin", {}, ["open"]],
  ["win32", {}, ["cmd", "/c", "start", ""]],
  ["linux", { DISPLAY: ":0" }, ["xdg-open"]],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open"]],
  ["linux", {}, undefined],
] as const)("on %s with %j, an address is opened by %j", (platform, environment, command) => {
  expect(commandFor(platform, environment)).toEqual(command);
});
