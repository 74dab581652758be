using System.ComponentModel.DataAnnotations;
using MediaWatch.Portal.Desks;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Entry;

public sealed partial class SetupPage(EntryDesk desk, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<string> errors = [];

    [SupplyParameterFromForm(FormName = "setup")] SetupForm Model { get; set; } = null!; // set below, or by the form

    protected override async Task OnInitializedAsync()
    {
        Model ??= new SetupForm();
        if (!await desk.IsFirstRunAsync(CancellationToken.None))
            navigation.NavigateTo("/login");
    }

    async Task CreateAsync()
    {
        errors = await desk.CreateFirstAdministratorAsync(Model.Tenant, Model.Name, Model.UserName, Model.Password, CancellationToken.None);
        if (errors.Count == 0)
            navigation.NavigateTo("/");
    }
}

public sealed class SetupForm
{
    [Required(ErrorMessage = "请输入使用单位")] public string Tenant { get; set; } = "";
    [Required(ErrorMessage = "请输入姓名")] public string Name { get; set; } = "";
    [Required(ErrorMessage = "请输入登录名")] public string UserName { get; set; } = "";
    [Required(ErrorMessage = "请输入密码")] public string Password { get; set; } = "";
    [Compare(nameof(Password), ErrorMessage = "两次输入的密码不一样")] public string Again { get; set; } = "";
}
