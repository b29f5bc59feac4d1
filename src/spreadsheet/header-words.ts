// What people call the columns of a step table, in five languages. Headers are compared without case, accents, punctuation and
// unit: `Wartezeit [Tage]` is "wartezeit".

import type { Unit } from '../model/amount'
import type { FieldId } from './fields'

/** Words of each column, most usual first. Only whole headers count, then their beginnings: "wait before step" is a wait. */
export const headerWords: Readonly<Record<FieldId, string>> = {
  step:
    'step|activity|process|task|process step|step name|name|operation|stage|phase|action|what|event|' +
    'schritt|prozessschritt|tatigkeit|aktivitat|vorgang|aufgabe|arbeitsschritt|prozess|' +
    'etape|activite|tache|processus|operation|stap|processtap|activiteit|taak|proces|bewerking|' +
    'paso|actividad|tarea|proceso|etapa|operacion',
  team:
    'team|owner|role|department|who|responsible|actor|group|unit|lane|swimlane|function|assignee|performed by|' +
    'abteilung|verantwortlich|verantwortlicher|rolle|zustandig|bereich|wer|equipe|service|responsable|qui|role|departement|' +
    'afdeling|verantwoordelijke|rol|wie|eigenaar|equipo|departamento|responsable|rol|quien|area',
  people:
    'people|fte|ftes|headcount|operators|staff|team size|number of people|no of people|resources|' +
    'personen|mitarbeiter|kopfe|anzahl mitarbeiter|vzk|vza|personnes|effectif|etp|nombre de personnes|' +
    'mensen|medewerkers|aantal mensen|fte s|personas|empleados|numero de personas',
  wait:
    'wait|wait time|waiting time|waiting|delay|queue|queue time|idle|idle time|wt|w t|time waiting|wait before|delay time|lag|' +
    'wartezeit|liegezeit|ubergangszeit|warten|attente|temps d attente|delai|delai d attente|file d attente|' +
    'wachttijd|wachten|wachtrij|espera|tiempo de espera|demora|cola',
  work:
    'work|work time|process time|cycle time|ct|c t|pt|p t|touch time|hands on time|processing time|value added time|va time|' +
    'effort|duration|va|active time|task time|time on task|' +
    'bearbeitungszeit|prozesszeit|zykluszeit|arbeitszeit|aufwand|dauer|bz|zz|' +
    'temps de cycle|temps de traitement|temps de travail|temps de processus|tc|tp|duree|travail|' +
    'bewerkingstijd|verwerkingstijd|cyclustijd|procestijd|werktijd|werk|' +
    'tiempo de ciclo|tiempo de proceso|tiempo de trabajo|trabajo|duracion',
  lead:
    'lead time|lt|l t|elapsed time|elapsed|total time|turnaround time|turnaround|flow time|throughput time|' +
    'durchlaufzeit|dlz|gesamtzeit|temps de traversee|delai total|temps total|doorlooptijd|totale tijd|' +
    'tiempo de entrega|plazo|tiempo total|tiempo transcurrido',
  'complete-accurate':
    'c a|ca|c a percent|complete accurate|complete and accurate|percent complete accurate|percent complete and accurate|' +
    'ftt|first pass|first pass yield|fpy|first time right|right first time|first time through|rft|quality|yield|' +
    'erstausbeute|richtig beim ersten mal|gutteile|qualitat|ausbeute|complet et exact|bon du premier coup|qualite|rendement|' +
    'compleet en correct|in een keer goed|kwaliteit|completo y exacto|bien a la primera|calidad|rendimiento',
  skip: 'skipped|skip|not needed|ubersprungen|saute|overgeslagen|omitido',
  uptime: 'uptime|availability|verfugbarkeit|disponibilite|beschikbaarheid|disponibilidad',
  value: 'value|va nva|wertschopfung|valeur|waarde|valor',
  automated:
    'automated|automatic|automation|automatisch|automatisiert|automatise|geautomatiseerd|automatico|automatizado',
  production: 'reaches production|production|in production|produktion|productie|produccion',
  split: 'ways out|split|after it|what happens after it|then',
  start: 'start|enters here|share of the start|start share',
  blockers: 'blockers|blocker|problem|problems|hindernis|hindernisse|blocage|blocages|blokkade|bloqueo|bloqueos',
  note: 'note|notes|comment|comments|remark|remarks|description|notiz|bemerkung|bemerkungen|kommentar|beschreibung|remarque|commentaire|opmerking|opmerkingen|nota|notas|comentario|observaciones',
  'goes-to':
    'goes to|next|next step|to|then to|successor|successors|nachfolger|weiter zu|nachster schritt|suivant|etape suivante|volgende|volgende stap|siguiente|siguiente paso',
  'sent-back':
    'sent back to|sent back|rework|rework to|returns to|back to|zuruck an|nacharbeit|retour a|retour|terug naar|vuelve a|retrabajo',
  'wait-basis': 'wait basis|how the wait is known|wait known by',
  'work-basis': 'work basis|how the work is known|work known by',
  'complete-accurate-basis': 'c a basis|how c a is known|c a known by',
  id: 'id',
}

const unitWords: Readonly<Record<Unit, string>> = {
  s: 's|sec|secs|second|seconds|sek|sekunde|sekunden|seconde|secondes|seconden|segundo|segundos|seg',
  min: 'm|min|mins|minute|minutes|minuten|minuut|minuto|minutos',
  h: 'h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|uur|uren|u|hora|horas',
  d: 'd|day|days|wd|working days|working day|business days|tag|tage|tagen|at|arbeitstage|jour|jours|j|jours ouvres|dag|dagen|werkdagen|dia|dias|dias laborables',
  w: 'w|wk|wks|week|weeks|woche|wochen|semaine|semaines|sem|weken|semana|semanas',
  mo: 'mo|month|months|monat|monate|monaten|mois|maand|maanden|mes|meses',
  cd: 'cd|calendar days|calendar day|kalendertage|kalendertag|jours calendaires|kalenderdagen|dias naturales',
}

const lookup = <K extends string>(table: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(table) as [K, string][])
      .flatMap(([key, words]) => words.split('|').map(word => [word, key] as const))
      .reverse(),
  )

const fieldByWord = lookup(headerWords)
const unitByWord = lookup(unitWords)

/** Lower case, without accents, signs as spaces: `%C&A` is "c a", `Nº` loses what is no letter. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The unit that a word means in one of the languages; `null` for any other word. */
export const unitNamed = (word: string): Unit | null => unitByWord.get(plainWords(word)) ?? null

export interface HeaderMeaning {
  readonly field: FieldId | null
  readonly unit: Unit | null
}

/** What a header says: its column, and the unit behind it in brackets, after a comma, a slash or "in". */
export function headerMeaning(header: string): HeaderMeaning {
  const found = /^(.*?)\s*(?:\(([^()]*)\)|\[([^[\]]*)\]|[,/]\s*([^,/]*)|\s(?:in|en)\s+(.*))\s*$/isu.exec(
    header.slice(0, 200),
  )
  const unit = unitNamed(found?.[2] ?? found?.[3] ?? found?.[4] ?? found?.[5] ?? '')
  const whole = fieldOf(header)
  if (unit === null) return { field: whole ?? fieldOf(found?.[1] ?? ''), unit: null }
  return { field: fieldOf(found?.[1] ?? '') ?? whole, unit }
}

function fieldOf(header: string): FieldId | null {
  const words = plainWords(header.slice(0, 200))
  const exact = fieldByWord.get(words)
  if (exact !== undefined) return exact
  // "Wait time before the step", "Process time per item": the longest known beginning.
  const parts = words.split(' ')
  for (let length = Math.min(parts.length - 1, 6); length >= 1; length -= 1) {
    const start = parts.slice(0, length).join(' ')
    const known = fieldByWord.get(start)
    if (known !== undefined && (length > 1 || start.length > 3) && known !== 'id') return known
  }
  return null
}
