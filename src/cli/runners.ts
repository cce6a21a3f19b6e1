import type { Context } from './context.ts';
import type { SubcommandName } from './subcommands.ts';

/** Does what was asked for; the exit code comes out unless the program goes on reading. */
export type Runner = (context: Context) => number | undefined | Promise<number | undefined>;

/** What runs each subcommand. Each loads what it needs when it runs and no more, since starting fast is felt. */
export const RUNNERS: Readonly<Record<SubcommandName, Runner>> = {
  read: async context => {
    if (context.manner === 'screen') return (await import('./subcommands/read.ts')).read(context);
    if (context.manner === 'lines') return (await import('./subcommands/plain.ts')).plain(context);
    return (await import('./subcommands/print.ts')).print(context);
  },
  print: async context => (await import('./subcommands/print.ts')).print(context),
  list: async context => (await import('./subcommands/list.ts')).list(context),
  shelf: async context =>
    context.manner === 'screen'
      ? (await import('./subcommands/read.ts')).read(context)
      : (await import('./subcommands/list.ts')).list(context),
  add: async context => (await import('./subcommands/add.ts')).add(context),
  info: async context => (await import('./subcommands/info.ts')).info(context),
  edit: async context => (await import('./subcommands/edit.ts')).edit(context),
  remove: async context => (await import('./subcommands/remove.ts')).remove(context),
  restore: async context => (await import('./subcommands/remove.ts')).restore(context),
  terms: async context => (await import('./subcommands/terms.ts')).terms(context),
  align: async context => (await import('./subcommands/align.ts')).alignFiles(context),
  export: async context => (await import('./subcommands/export.ts')).exportArticle(context),
  report: async context => (await import('./subcommands/report.ts')).report(context),
  'import-review': async context => (await import('./subcommands/import-review.ts')).importReview(context),
  check: async context => (await import('./subcommands/check.ts')).check(context),
  search: async context => (await import('./subcommands/search.ts')).search(context),
  'glossary lookup': async context => (await import('./subcommands/glossary.ts')).lookUp(context),
  'glossary import': async context => (await import('./subcommands/glossary.ts')).importGlossary(context),
  'glossary export': async context => (await import('./subcommands/glossary.ts')).exportGlossary(context),
};
