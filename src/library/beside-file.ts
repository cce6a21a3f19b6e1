/** The folder beside files that were opened in place, where what a person does to them is kept: `<first file>.narani`. */
export const besideFile = (first: string): string => `${first}.narani`;
