namespace MediaWatch.Core.Accounts;

/// <summary>A row that hangs on an account: it is hidden while the account is in the recycle bin.</summary>
public interface IAccountOwned
{
    long AccountId { get; }
}
