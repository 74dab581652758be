using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;

namespace MediaWatch.Portal.Viewers;

/// <summary>Only who is not disabled may log in.</summary>
sealed class EnabledPeople : IUserConfirmation<Person>
{
    public Task<bool> IsConfirmedAsync(UserManager<Person> manager, Person user) => Task.FromResult(!user.Disabled);
}
