export const sessions = {
  title: 'Dónde tengo la sesión abierta',
  intro:
    'Si no conoce alguna de estas sesiones, ciérrela y establezca una contraseña nueva. Los navegadores dicen ellos mismos su nombre, así que puede ser falso; la hora y la dirección son nuestras.',
  caption: 'Sesiones abiertas',
  device: 'Navegador',
  address: 'Dirección de red',
  since: 'Inicio de sesión',
  lastActivity: 'Último uso',
  actions: 'Acciones',
  here: 'Esta',
  onSystem: '{browser} en {system}',
  saysItIs: 'Dice llamarse: {name}',
  unknown: 'Un programa que no dice su nombre',
  noAddress: 'desconocida',
  end: 'Cerrar',
  endThis: 'Cerrar: {device}, inicio de sesión: {time}',
  endAll: 'Cerrar todas las demás',
  endTitle: '¿Cerrar esta sesión?',
  endText: 'Se cierra de inmediato la sesión de quien la usa, que tendrá que iniciarla de nuevo.',
  endAllTitle: '¿Cerrar todas las demás sesiones?',
  endAllText:
    '{count, plural, one {Se cierra una sesión de inmediato. Aquí su sesión sigue abierta.} other {Se cierran # sesiones de inmediato. Aquí su sesión sigue abierta.}}',
  onlyThis: 'No tiene ninguna otra sesión abierta.',
  devicesTitle: 'Dispositivos recordados',
  devicesIntro:
    'En estos dispositivos le basta su contraseña para entrar durante un tiempo, porque su empresa lo permite. Lo que necesita un código nuevo lo pide de todos modos.',
  devicesCaption: 'Dispositivos que se recuerdan',
  devicesEmpty:
    'No se recuerda ningún dispositivo: se pide un segundo factor cada vez que inicia sesión. Si su empresa lo permite, puede elegir otra cosa al iniciar sesión.',
  rememberedSince: 'Código introducido',
  forget: 'Olvidar',
  forgetThis: 'Olvidar: {device}, código introducido: {time}',
  forgetTitle: '¿Olvidar este dispositivo?',
  forgetText:
    'El próximo inicio de sesión allí volverá a pedir su segundo factor. Las sesiones que se abrieron allí sin él se cierran de inmediato, también esta si es una de ellas.',
} as const;
