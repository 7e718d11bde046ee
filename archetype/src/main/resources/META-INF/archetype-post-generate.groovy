// Keeps the templates of the kind that was asked for, and removes those of the others.
def project = new File(request.outputDirectory, request.artifactId)
def kinds = ['activation', 'optimizer', 'schedule', 'loss', 'dataset', 'model', 'reporter']
def chosen = new File(project, request.properties['kind'])
chosen.listFiles().each { part ->
    def place = new File(project, part.name)
    place.delete()
    assert part.renameTo(place)
}
kinds.each { kind -> new File(project, kind).deleteDir() }
