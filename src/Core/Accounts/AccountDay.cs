using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>What an account published on one day of the tenant's zone and how it did (运营统计): counted ahead, so that a year opens at once.
/// A sum counts only the articles whose counter is known; how many those are stands beside it. A day without articles and without a follower reading has no row.</summary>
public sealed class AccountDay : ITenantOwned, IAccountOwned
{
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public DateOnly Day { get; private set; }
    /// <summary>Published on that day, those that were taken down since among them.</summary>
    public int Posts { get; private set; }
    /// <summary>Of <see cref="Posts"/>, those whose page is gone.</summary>
    public int Gone { get; private set; }
    /// <summary>Said by the platform to be own texts; what it does not say is in neither number.</summary>
    public int Originals { get; private set; }
    public int Reposts { get; private set; }
    public long Reads { get; private set; }
    public int ReadsKnown { get; private set; }
    public long Likes { get; private set; }
    public int LikesKnown { get; private set; }
    public long Comments { get; private set; }
    public int CommentsKnown { get; private set; }
    public long Wows { get; private set; }
    public int WowsKnown { get; private set; }
    public long Shares { get; private set; }
    public int SharesKnown { get; private set; }
    /// <summary>Last reading of that day; null: none was taken.</summary>
    public long? Followers { get; private set; }
    /// <summary>Posts by hour of the day, 24 numbers.</summary>
    public int[] Hours { get; private set; } = new int[24];

    AccountDay() { }

    public AccountDay(long tenantId, long accountId, DateOnly day) => (TenantId, AccountId, Day) = (tenantId, accountId, day);
}
