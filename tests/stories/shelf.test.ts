import { onShelf, SHELF } from '../app/shelf.ts';
import { tell } from './story.ts';

tell([
  { title: 'the shelf', after: reader => onShelf(reader).press('<Down>') },
  {
    title: 'the shelf by progress, on one that ships',
    after: reader => onShelf(reader).press('<Tab><Tab><Down><Down><Down>'),
  },
  { title: 'what is typed chooses among the titles', after: reader => onShelf(reader).press('ㅅㅂ') },
  { title: 'a title that is not there', after: reader => onShelf(reader).press('zzz') },
  {
    title: 'a shelf with what ships alone tells how to add to it',
    after: reader => onShelf(reader, SHELF.slice(0, 1)),
  },
  { title: 'an empty shelf', after: reader => onShelf(reader, []) },
  { title: 'a small window', beginning: { rows: 12 }, after: reader => onShelf(reader) },
]);
