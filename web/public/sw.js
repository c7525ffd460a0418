// Receives pushes for this installation and opens the page they lead to. Plain JavaScript: browsers run it as it lies here.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('push', event => {
  const { title = 'Thông Suốt', body = '', tag, to = '/hom-nay' } = event.data ? event.data.json() : {}
  event.waitUntil(self.registration.showNotification(title, { body, tag, lang: 'vi', icon: '/mark.svg', data: { to } }))
})

self.addEventListener('notificationclick', event => {
  event.notification.close()
  // Only a path of our own pages is ever opened.
  const to = new URL(event.notification.data?.to ?? '/hom-nay', self.location.origin)
  if (to.origin !== self.location.origin) return
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(open => {
      const page = open.find(client => new URL(client.url).pathname === to.pathname)
      return page ? page.focus() : self.clients.openWindow(to.href)
    }),
  )
})
