import { component } from "@prismatic-io/spectral";

export default component({
  key: "empty",
  public: false,
  display: { label: "Empty", description: "Has nothing.", iconPath: "icon.png" },
});
