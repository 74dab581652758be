using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>A file that an article links (附件). Its text is read by another job; here it is known and its link is watched.</summary>
public sealed class Attachment(long tenantId, long articleId, string address, string name) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ArticleId { get; private set; } = articleId;
    public string Address { get; private set; } = address;
    public string Name { get; private set; } = name;
}
