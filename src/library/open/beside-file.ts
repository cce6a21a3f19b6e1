/** Whether an article was opened from files, or from a pipe, and so has no folder whose texts may be written. */
export const isOpenedInPlace = (id: string): boolean => /^(?:pair|file|piped):/u.test(id);

/** The folder beside files that were opened in place, where what a person does to them is kept: `<first file>.narani`. */
export const besideFile = (first: string): string => `${first}.narani`;
