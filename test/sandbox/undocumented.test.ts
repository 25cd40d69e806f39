import { type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 20 }, [/query parameter \w+ is not documented/]);

test("parameters that a list does not document are ignored, as ServiceTitan does", async () => {
  const { body: all } = await api.call<Page>("GET", "settings", "/technicians");
  const { status, body } = await api.call<Page>("GET", "settings", "/technicians?sort=-Id&color=red");
  expect([status, body.data]).toEqual([200, all.data]);
});

test("a blank parameter is one that is not given", async () => {
  const { status, body } = await api.call<Page>("GET", "settings", "/technicians?name=&unknown=");
  const active = [...api.sandbox.state.technicians.values()].filter((technician) => technician.active);
  expect([status, body.data.length]).toEqual([200, active.length]);
});
