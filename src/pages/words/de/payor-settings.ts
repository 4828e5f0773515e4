/** Disbursements off and on for a company. */
export const payorSettings = {
  title: 'Auszahlungen aus und ein',
  isOn: 'Auszahlungen sind eingeschaltet.',
  isOff: 'Auszahlungen sind ausgeschaltet.',
  text: 'Solange sie ausgeschaltet sind, wird keine Auszahlung angelegt oder eingereicht. Was schon eingereicht ist, läuft weiter: Es kann genehmigt, freigegeben, geändert und storniert werden.',
  changedBy: 'Zuletzt geschaltet von',
  changedAt: 'Zuletzt geschaltet',
  reason: 'Grund',
  why: 'Warum?',
  whyHint: 'Alle, die auszahlen, erfahren es.',
  reasonWrong: 'Geben Sie den Grund an, höchstens 500 Zeichen.',
  switchOff: 'Ausschalten',
  switchOn: 'Einschalten',
} as const;
