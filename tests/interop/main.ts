/*
 * Whether other programs take what narani writes: `npm run interop`, after a build. What is not installed is said so and
 * passed over; on Debian: apt-get install omegat translate-toolkit libxml2-utils gettext unzip php-symfony-translation.
 */
import { tryOmegat } from './omegat.ts';
import { tryTranslateToolkit } from './translate-toolkit.ts';
import { validate } from './validate.ts';

const articles = process.argv.length > 2 ? process.argv.slice(2) : ['several-cards', 'tour'];
const results = articles.flatMap(article => [validate(article), tryTranslateToolkit(article), tryOmegat(article)]);
process.exitCode = results.every(Boolean) ? 0 : 1;
