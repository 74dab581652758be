using MediaWatch.Core.Accounts;

namespace MediaWatch.Core.Storage;

public static class AccountGroupQueries
{
    extension(IQueryable<Account> accounts)
    {
        /// <summary>Accounts of a group, by hand or by rule; none where there is no such group.</summary>
        public IQueryable<Account> InGroup(MediaWatchDb db, long groupId) => accounts.InAnyGroup(db, [groupId]);

        /// <summary>Accounts of at least one of the groups.</summary>
        public IQueryable<Account> InAnyGroup(MediaWatchDb db, long[] groupIds) => accounts.Where(a => db.AccountGroups.Any(g => groupIds.Contains(g.Id) && (g.Members.Contains(a.Id) || (g.HasRule
            && (g.Platforms.Length == 0 || g.Platforms.Contains(a.PlatformKey))
            && (g.Words.Length == 0 || g.Words.Any(w => a.Name.Contains(w)))
            && db.Units.Any(u => u.Id == a.UnitId
                && (g.Kinds.Length == 0 || g.Kinds.Contains(u.Kind))
                && (g.Levels.Length == 0 || g.Levels.Contains(u.Level))
                && (g.Region == "" || u.Region == g.Region)
                && (g.UnitId == null || db.Units.Any(top => top.Id == g.UnitId && u.Path.StartsWith(top.Path))))))));
    }

    extension<T>(IQueryable<T> rows) where T : class, IAccountOwned
    {
        /// <summary>Rows that hang on an account of the group.</summary>
        public IQueryable<T> OfGroup(MediaWatchDb db, long groupId)
        {
            var accounts = db.Accounts.InGroup(db, groupId).Select(a => a.Id);
            return rows.Where(r => accounts.Contains(r.AccountId));
        }
    }
}
