/** How many people approve what, and up to which sums a day. */
export const approvalPolicy = {
  title: 'Genehmigungsregeln',
  intro:
    'Wer eine Auszahlung anlegt, gibt sie nie frei. Ihr Unternehmen kann mehr Personen verlangen und Tageslimits setzen.',
  inForce: 'Geltende Regeln',
  since: 'Seit',
  never: 'Es wurden noch keine Regeln gespeichert.',
  none: 'Keine Genehmigungen und keine Limits: Eine Person legt eine Auszahlung an, und eine andere gibt sie frei.',
  above:
    '{approvers, plural, =0 {Über {sum}: Niemand muss genehmigen, und jemand anders gibt frei.} one {Über {sum}: # Person genehmigt, und jemand anders gibt frei.} other {Über {sum}: # Personen genehmigen, und jemand anders gibt frei.}}',
  perPerson: 'Eine Person gibt höchstens {sum} am Tag frei.',
  perCompany: 'Alle zusammen geben höchstens {sum} am Tag frei.',
  caption: 'Geltende Regeln',
  rule: 'Regel',
  sum: 'Betrag',
  people: 'Genehmigende Personen',
  ruleAbove: 'Genehmigungen über',
  rulePerPerson: 'Tageslimit einer Person',
  rulePerCompany: 'Tageslimit aller Personen',
  proposal: 'Vorgeschlagene Regeln',
  proposalText:
    'Es ändert sich nichts, bevor eine andere Person aus der Zahlungsadministration sie bestätigt. Beide geben einen Code ein.',
  proposedBy: 'Vorgeschlagen von',
  proposedAt: 'Vorgeschlagen am',
  expiresAt: 'Gültig bis',
  confirm: 'Lesen und bestätigen',
  confirmOwn:
    'Der Vorschlag kommt von Ihnen; deshalb bestätigt ihn eine andere Person aus der Zahlungsadministration.',
  withdraw: 'Zurücknehmen',
  withdrawTitle: 'Die vorgeschlagenen Regeln zurücknehmen?',
  withdrawText: 'Die geltenden Regeln bleiben, wie sie sind.',
  propose: 'Neue Regeln vorschlagen',
  proposeTitle: 'Neue Regeln vorschlagen',
  proposeIntro:
    'Schreiben Sie alle Regeln auf, wie sie sein sollen: Sie ersetzen die geltenden, sobald eine andere Person aus der Zahlungsadministration sie bestätigt. Lassen Sie Zeilen leer, die Sie nicht brauchen.',
  approvalsLegend: 'Genehmigungen nach Betrag',
  approvalsHint: 'Beträge einer Währung steigen von Zeile zu Zeile, ebenso die Zahl der Personen.',
  perPersonLegend: 'Tageslimit einer Person',
  perCompanyLegend: 'Tageslimit aller Personen zusammen',
  limitsHint: 'Eine Zeile für jede Währung. Ein Tag beginnt und endet um Mitternacht UTC.',
  line: 'Zeile {number}',
  currency: 'Währung',
  amountAbove: 'Mehr als',
  amount: 'Höchstens',
  approvers: 'Genehmigende Personen',
  moreLines: 'Weitere Zeilen',
  aboveWrong:
    'Zeile {number}: Beträge einer Währung steigen von Zeile zu Zeile und werden so geschrieben: 1000.00.',
  approversWrong:
    'Zeile {number}: Ein höherer Betrag verlangt mehr Personen, und es muss genug geben: eine legt an, alle weiteren genehmigen, eine gibt frei, und alle sind verschieden.',
  currencyWrong: 'Zeile {number}: Geben Sie eine Währung mit drei Buchstaben an, zum Beispiel USD.',
  limitCurrencyWrong:
    'Zeile {number}: Geben Sie eine Währung mit drei Buchstaben an, und jede Währung nur einmal.',
  limitAmountWrong:
    'Zeile {number}: Geben Sie einen Betrag über null an, zum Beispiel 1000.00. Eine Person darf nicht mehr haben als alle zusammen.',
  same: 'Diese Regeln gelten schon. Ändern Sie etwas, oder gehen Sie zurück.',
} as const;
