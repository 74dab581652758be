using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;

namespace MediaWatch.Core.Storage;

public static class DayChanges
{
    extension(MediaWatchDb db)
    {
        /// <summary>To be called by whatever adds, dates, counts, loses or finds again an article, in its transaction; and with the old instant too where the date has moved.</summary>
        public void CountAgain(Article article) => db.CountAgain(article.TenantId, article.AccountId, article.PublishedAt ?? article.FirstSeenAt);

        public void CountAgain(long tenantId, long accountId, DateTimeOffset at) => db.AccountDayChanges.Add(new AccountDayChange(tenantId, accountId, at));
    }
}
