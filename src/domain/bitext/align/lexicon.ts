export const LEXICON = `
대통령	president
정부	government
`;
