export const reading = {
  title: 'Idioma y zona horaria',
  intro: 'Las páginas, los correos y los SMS llegan en este idioma e indican las horas de esta zona horaria.',
  zone: 'Zona horaria',
  zoneHint:
    'Si no se elige ninguna, las páginas siguen el reloj de su dispositivo y los correos indican UTC.',
  zoneNone: 'Ninguna elegida',
  zoneWrong: 'Elija una zona horaria de la lista.',
  save: 'Guardar',
} as const;
