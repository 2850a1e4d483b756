import type { ClosedClasses } from '../language/language.ts';
import { together, wordSet } from '../language/word-set.ts';
import { DAYS, MONTHS } from './calendar.ts';

const ARTICLES = wordSet('der die das den dem des ein eine einen einem einer eines');
const POSSESSIVES = wordSet(
  'sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren mein meine meinen',
);

const AUXILIARIES = wordSet(
  'ist war sind waren bin bist sein gewesen hat habe haben hatte hatten wird werde werden wurde wurden würde würden kann könne können konnte könnte darf dürfe muss müsse müssen musste soll solle sollen sollte will wolle wollen wollte mag möge möchte nicht nie zu',
);

/** The closed classes of German. */
export const GERMAN_WORDS: ClosedClasses = {
  pronouns: wordSet('er sie es ich wir man jemand niemand beide viele manche andere alle'),
  articles: together(ARTICLES, POSSESSIVES),
  determiners: together(
    ARTICLES,
    POSSESSIVES,
    wordSet(
      'dieser diese dieses diesen diesem jener jene jenes kein keine keinen mehrere einige viele zwei drei vier fünf sechs',
    ),
  ),
  auxiliaries: AUXILIARIES,
  adverbs: together(
    wordSet(
      'auch später dann nun jetzt einmal erneut wieder nur noch schon bereits zuletzt zuerst zunächst zudem außerdem ferner dennoch trotzdem deshalb daher heute gestern morgen immer oft manchmal hier dort allerdings jedoch ebenfalls weiter anschließend daraufhin',
    ),
  ),
  adverbEnding: null,
  prepositions: wordSet(
    'von für bei in im aus mit auf zu zum zur nach vor über unter gegen während zwischen um an am ans ins vom beim durch ohne seit bis wegen trotz laut gegenüber',
  ),
  clauseOpeners: wordSet(
    'dass daß ob wenn während weil da als aber oder und sondern denn obwohl seit nachdem bevor wo wer was wie warum weshalb bis damit welcher welche welches',
  ),
  timeWords: together(
    DAYS,
    MONTHS,
    wordSet('vormittag mittag nachmittag abend nacht woche monat jahr heute gestern'),
  ),
  finiteVerbs: AUXILIARIES,
  leads: wordSet('aber und doch jedoch dennoch dann später heute gestern inzwischen auch oder'),
};

/** Words of condolences, thanks and congratulations. */
export const COURTESIES = wordSet(
  'gedanke gedanken gebet gebete herz herzen beileid mitgefühl anteilnahme familie familien freunde freunden angehörige angehörigen opfer opfern hinterbliebenen trauer trauern traurig verlust schmerz bestürzt erschüttert tragödie schwer schweren stunde stunden zeit tief tiefes aufrichtiges danke dank dankbar gratuliere gratulieren glückwunsch glückwünsche',
);
