/*
 * Every style sheet that is not a component's own, in the order they must come. Mantine's are the
 * `.layer` files: unlayered rules then win over them whatever chunk they arrive in. A Mantine
 * component that is not listed here has no styles; add its file, and those of the parts it uses.
 */
import "./font.css";
import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/global.layer.css";
import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/Paper.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "virtual:mantine-variables.css";
import "./tokens.css";
import "./base.css";
import "./mantine.css";
