import { type Cases, sha256Of, type World } from "../world";

const upload = { file: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x0a]), fileName: "flame-sensor.jpg" };

const newImage = async (world: World) =>
  (await world.create<{ path: string }>("createPricebookImage", upload)).path;

export const cases: Cases = {
  createPricebookImage: () => upload,
  downloadPricebookImage: async (world) => ({
    path: await newImage(world),
    expectedSha256: sha256Of(upload.file),
  }),
};
