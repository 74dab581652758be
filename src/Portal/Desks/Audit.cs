using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Desks;

static class Audit
{
    extension(MediaWatchDb db)
    {
        /// <summary>Notes a deed in the transaction that does it.</summary>
        /// <param name="action">Chinese verb phrase, for instance 确认问题.</param>
        /// <param name="subject">For instance 问题 #12.</param>
        public void Note(Viewer viewer, DateTimeOffset now, string action, string subject, string detail = "") =>
            db.AuditEntries.Add(new AuditEntry(viewer.TenantId, now, viewer.PersonId, viewer.Name, action, subject, detail, viewer.Address));
    }
}
