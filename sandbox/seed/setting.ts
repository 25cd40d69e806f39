/** The fields that most records of a company's settings begin with. */
export type Setting = (name: string) => {
  id: number;
  name: string;
  active: boolean;
  createdOn: string;
  modifiedOn: string;
};
