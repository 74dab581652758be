using System.ComponentModel.DataAnnotations;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Entry;

public sealed partial class PasswordPage(EntryDesk desk, ViewerSource viewers) : ComponentBase
{
    IReadOnlyList<string> errors = [];
    bool done;

    [SupplyParameterFromForm(FormName = "password")] PasswordForm Model { get; set; } = null!; // set below, or by the form

    protected override void OnInitialized() => Model ??= new PasswordForm();

    async Task ChangeAsync()
    {
        errors = await desk.ChangePasswordAsync(await viewers.GetAsync(), Model.Old, Model.New, CancellationToken.None);
        done = errors.Count == 0;
        Model = new PasswordForm();
    }
}

public sealed class PasswordForm
{
    [Required(ErrorMessage = "请输入原密码")] public string Old { get; set; } = "";
    [Required(ErrorMessage = "请输入新密码")] public string New { get; set; } = "";
    [Compare(nameof(New), ErrorMessage = "两次输入的密码不一样")] public string Again { get; set; } = "";
}
