/** Where somebody is signed in, and the devices that are remembered. */
export const sessions = {
  title: 'Wo ich angemeldet bin',
  intro:
    'Wenn Sie eine davon nicht kennen, beenden Sie sie und legen Sie ein neues Passwort fest. Browser nennen ihren Namen selbst, daher kann er falsch sein; Zeit und Adresse stammen von uns.',
  caption: 'Offene Sitzungen',
  device: 'Browser',
  address: 'Netzwerkadresse',
  since: 'Angemeldet',
  lastActivity: 'Zuletzt verwendet',
  actions: 'Aktionen',
  here: 'Diese hier',
  onSystem: '{browser} auf {system}',
  saysItIs: 'Nennt sich: {name}',
  unknown: 'Ein Programm, das seinen Namen nicht nennt',
  noAddress: 'nicht bekannt',
  end: 'Beenden',
  endThis: 'Beenden: {device}, angemeldet {time}',
  endAll: 'Alle anderen beenden',
  endTitle: 'Diese Sitzung beenden?',
  endText: 'Wer sie verwendet, wird sofort abgemeldet und muss sich wieder anmelden.',
  endAllTitle: 'Alle anderen Sitzungen beenden?',
  endAllText:
    '{count, plural, one {Eine Sitzung endet sofort. Hier bleiben Sie angemeldet.} other {# Sitzungen enden sofort. Hier bleiben Sie angemeldet.}}',
  onlyThis: 'Sonst sind Sie nirgends angemeldet.',
  devicesTitle: 'Gemerkte Geräte',
  devicesIntro:
    'Auf diesen Geräten lässt Ihr Passwort allein Sie eine Zeit lang hinein, weil Ihr Unternehmen es erlaubt. Was einen frischen Code braucht, fragt trotzdem danach.',
  devicesCaption: 'Geräte, die gemerkt sind',
  devicesEmpty:
    'Kein Gerät ist gemerkt: Nach einem zweiten Faktor wird bei jeder Anmeldung gefragt. Wo Ihr Unternehmen es erlaubt, können Sie bei der Anmeldung etwas anderes wählen.',
  rememberedSince: 'Code eingegeben',
  forget: 'Nicht mehr merken',
  forgetThis: 'Nicht mehr merken: {device}, Code eingegeben {time}',
  forgetTitle: 'Dieses Gerät nicht mehr merken?',
  forgetText:
    'Die nächste Anmeldung dort fragt wieder nach Ihrem zweiten Faktor. Sitzungen, die ohne ihn begonnen wurden, enden sofort, auch diese, wenn sie dazugehört.',
} as const;
