export const reading = {
  title: 'Idioma e fuso horário',
  intro:
    'As páginas, os e-mails e as mensagens de texto (SMS) vêm neste idioma e indicam os horários deste fuso horário.',
  zone: 'Fuso horário',
  zoneHint:
    'Se nenhum for escolhido, as páginas seguem o relógio do seu dispositivo e os e-mails indicam UTC.',
  zoneNone: 'Nenhum escolhido',
  zoneWrong: 'Escolha um fuso horário da lista.',
  save: 'Salvar',
} as const;
